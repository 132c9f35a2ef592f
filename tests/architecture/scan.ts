/** Reads one source file with TypeScript's own parser: what it imports, what it names, what texts stand in it. */
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the root of the project, with forward slashes: `core/journal/hash.ts`. */
  path: string;
  text: string;
  /** A test beside its source, or what such tests share (`testing/`). */
  isTest: boolean;
  imports: Import[];
  /** Names in dotted form as the code writes them, without comments and strings: `Date.now`, `crypto.randomUUID`. */
  names: string[];
  /** `new X()` by the text of X, with the number of its arguments. */
  news: { callee: string; arguments: number }[];
  /** Every string and template text, without what is put into a template. */
  strings: string[];
}
export interface Import {
  specifier: string;
  /** Path from the root for a file of ours; undefined for a package. */
  target: string | undefined;
  typesOnly: boolean;
  named: string[];
}

export function scan(path: string, text: string): SourceFile {
  const file: SourceFile = { path, text, isTest: /\.test\.\w+$|\/testing\//.test(path), imports: [], names: [], news: [], strings: [] };
  if (!/\.[cm]?[jt]sx?$/.test(path)) return file;
  const root = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  visit(root, file);
  return file;
}

function visit(node: ts.Node, file: SourceFile): void {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) file.imports.push(importOf(node, node.moduleSpecifier.text, file.path));
  } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    file.imports.push({ ...reference(node.argument.literal.text, file.path), typesOnly: true });
  } else if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || /^(?:require|require\.resolve|import\.meta\.resolve|import\.meta\.glob)$/.test(node.expression.getText());
    if (loads && first && ts.isStringLiteralLike(first)) file.imports.push(reference(first.text, file.path));
  } else if (ts.isNewExpression(node)) {
    const callee = node.expression.getText();
    const [first, second] = node.arguments ?? [];
    file.news.push({ callee, arguments: node.arguments?.length ?? 0 });
    // `new URL('./worker.ts', import.meta.url)` starts another file of ours: as good as an import.
    if (callee === 'URL' && first && ts.isStringLiteralLike(first) && second?.getText() === 'import.meta.url' && /\.[cm]?[jt]sx?$/.test(first.text)) {
      file.imports.push(reference(first.text, file.path));
    }
  }
  if (ts.isPropertyAccessExpression(node)) file.names.push(node.getText().replace(/\s|[?!]/g, ''));
  else if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) file.names.push(`${node.expression.getText()}.${node.argumentExpression.text}`);
  else if (ts.isIdentifier(node)) file.names.push(node.text);
  else if (ts.isStringLiteralLike(node)) file.strings.push(node.text);
  else if (ts.isTemplateExpression(node)) file.strings.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ? '));
  ts.forEachChild(node, (child) => visit(child, file));
}

function importOf(node: ts.ImportDeclaration | ts.ExportDeclaration, specifier: string, from: string): Import {
  const base = reference(specifier, from);
  if (ts.isExportDeclaration(node)) return { ...base, typesOnly: node.isTypeOnly };
  const bindings = node.importClause?.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? bindings.elements : undefined;
  const typesOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (elements !== undefined && elements.length > 0 && !node.importClause?.name && elements.every((one) => one.isTypeOnly));
  return { ...base, typesOnly, named: elements?.filter((one) => !one.isTypeOnly).map((one) => (one.propertyName ?? one.name).text) ?? [] };
}

function reference(specifier: string, from: string): Import {
  const target = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\?.*$/, '') : undefined;
  return { specifier, target, typesOnly: false, named: [] };
}
