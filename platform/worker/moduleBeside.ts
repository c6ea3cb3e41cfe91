/**
 * URL of the module `name` (without an extension) beside the one that asks: TypeScript where the sources run as they are, JavaScript
 * in a build. Imports are rewritten by the compiler, URLs are not.
 */
export function moduleBeside(name: string, importMetaUrl: string): URL {
  const { pathname } = new URL(importMetaUrl);
  return new URL(`./${name}${pathname.endsWith('.ts') ? '.ts' : '.js'}`, importMetaUrl);
}
