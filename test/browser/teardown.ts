export default async function teardown(): Promise<void> {
  await (globalThis as { goujiTeardown?: () => Promise<void> }).goujiTeardown?.();
}
