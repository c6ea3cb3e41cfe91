/** The personas that one can call the graph as. */
export const tokenPersonas = [
  'lisa',
  'caller',
  'agent',
  'associate',
  'marketer',
  'integrator',
  'business',
  'employee',
  'guest-dk',
  'guest-se',
  'guest-no',
] as const;

export type TokenPersona = (typeof tokenPersonas)[number];
