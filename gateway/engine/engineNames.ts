/** Engines by their name in the configuration; the first is the default. */
export const engineNames = ['samklang', 'apollo'] as const;

export type EngineName = (typeof engineNames)[number];
