/** Runs once before the server answers: a database that is unsafe, missing or of another version is never served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { assertReady } = await import('#lib/server/readiness.ts');
  await assertReady();
}
