/**
 * Run once after an installation (`postinstall`): makes what the first start would otherwise make, the embedded store's start image in
 * `.cache` and the compiled sources in tsx's own cache. It never fails an installation; a start does without it, some seconds later.
 */
if (process.env['SAMKLANG_SKIP_WARM'] !== '1') {
  // @apollo/gateway sends telemetry unless told not to, and reads this when it is imported.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  try {
    const { createLogger } = await import('../platform/log/index.ts');
    const { openStore } = await import('../platform/store/index.ts');
    const store = await openStore({ logger: createLogger({ name: 'warm', level: 'silent' }) });
    await store.close();
    await Promise.all([import('./start.ts'), import('./assemble.ts'), import('./startLegacySystems.ts')]);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown';
    process.stdout.write(
      `samklang: nothing could be prepared for the first start (${reason ?? ''}); it only takes longer.\n`,
    );
  }
}

export {};
