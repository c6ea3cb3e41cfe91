/** What a Medusa of ours is told, whatever it is started for. */
export function medusaEnvironment(databaseUrl: string, secret: string): Readonly<Record<string, string>> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    MEDUSA_SECRET: secret,
    MEDUSA_DISABLE_TELEMETRY: '1',
    LOG_LEVEL: 'error',
  };
}
