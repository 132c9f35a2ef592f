/**
 * Drops what an answer's schema does not declare. The contract's objects are strict, so an undeclared field would
 * otherwise turn a good answer into an error; here it is simply not sent.
 */
import type { z } from 'zod';

type Def = { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; options?: z.ZodType[]; items?: z.ZodType[]; discriminator?: string };
const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** The same value without undeclared fields, and without fields that are undefined. */
export function prune(schema: z.ZodType, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return pruneObject(def.shape ?? {}, value as Record<string, unknown>);
    case 'array':
      return Array.isArray(value) ? value.map((item) => prune(def.element as z.ZodType, item)) : value;
    case 'tuple':
      return Array.isArray(value) ? value.map((item, index) => (def.items?.[index] ? prune(def.items[index], item) : item)) : value;
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return prune(def.innerType as z.ZodType, value);
    case 'union': {
      const option = optionOf(def, value as Record<string, unknown>);
      return option ? prune(option, value) : value;
    }
    default:
      return value;
  }
}

function pruneObject(shape: Record<string, z.ZodType>, value: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) {
    const field = value[key];
    if (field !== undefined) kept[key] = prune(schema, field);
  }
  return kept;
}

/** The option of a discriminated union that the value names; a plain union's first that takes the pruned value. */
function optionOf(def: Def, value: Record<string, unknown>): z.ZodType | undefined {
  const { discriminator, options = [] } = def;
  if (discriminator === undefined) return options.find((option) => option.safeParse(prune(option, value)).success);
  return options.find((option) => defOf(option).shape?.[discriminator]?.safeParse(value[discriminator]).success);
}
