/** Something that one system alone can be told to do by hand. Answers what was done, in a line. Throws {@link ActionRefused}. */
export type SystemAction = (values: readonly string[]) => string;

/** In words for whoever typed the command. */
export class ActionRefused extends Error {
  override readonly name = 'ActionRefused';
}
