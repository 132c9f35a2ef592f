/** Imported first: the encrypted database crashes an older Node without a word. */
const LEAST = 22;

if (Number(process.versions.node.split('.')[0]) < LEAST) {
  console.error(`HBM Kiosk needs Node ${String(LEAST)} or newer; this is ${process.versions.node}. "npm start" brings its own.`);
  process.exit(1);
}
