// `node cli/checkHealth.mjs [port]`: ends with 0 if the process at that port (default PORT, 4000) lives, else with 1. For images without curl.
const port = process.argv[2] ?? process.env.PORT ?? '4000';
try {
  const reply = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(2_500) });
  process.exitCode = reply.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
