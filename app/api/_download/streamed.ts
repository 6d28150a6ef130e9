/** An answer to be saved under a name of plain letters, that is made while it is sent, and no further than it is taken. */
export function streamed(
  parts: AsyncIterable<string | Uint8Array>,
  { type, name, length }: { type: string; name: string; length?: number },
): Response {
  const encoder = new TextEncoder();
  const source = parts[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await source.return?.();
    },
  });
  const headers = new Headers({
    ...{ 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' },
    ...{
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
  if (length !== undefined) headers.set('Content-Length', String(length));
  return new Response(body, { headers });
}
