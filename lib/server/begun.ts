import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of something sent: whether it could be read, so that code of this project has it. */
export type Sending = { begun: boolean };

// Next's bundle and the server around it each hold this file; both have to mean the same sending.
const held = globalThis as { duliangSending?: AsyncLocalStorage<Sending> };
const sendings = () => {
  held.duliangSending ??= new AsyncLocalStorage();
  return held.duliangSending;
};

/** Answers something sent; `sending` tells at any time how far it came. */
export function answering<T>(answer: (sending: Sending) => T): T {
  const sending = { begun: false };
  return sendings().run(sending, () => answer(sending));
}

/** Said by whatever takes what was sent, before it looks at it. */
export function noteBegun(): void {
  const sending = sendings().getStore();
  if (sending) sending.begun = true;
}
