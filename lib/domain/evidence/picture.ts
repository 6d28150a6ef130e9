/** Whether the bytes are one whole JPEG picture: segments that follow each other up to the picture, and its end. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  let hasFrame = false;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return hasFrame && hasEnd(bytes, at);
    else {
      const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
      if (length < 2) return false;
      hasFrame ||= isFrame(marker);
      at += 2 + length;
    }
  }
  return false;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Phones put more behind the end of the picture, so the end is looked for anywhere after the beginning. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** Whether the bytes are one PNG from its header to its end chunk, with nothing behind. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  let chunk = '';
  for (let count = 0; at + 12 <= bytes.length; count += 1) {
    chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if ((count === 0) !== (chunk === 'IHDR')) return false;
    at += 12 + view.getUint32(at, false);
    if (chunk === 'IEND') break;
  }
  return chunk === 'IEND' && at === bytes.length;
}

/** Whether the bytes are one WebP picture as long as its header says. */
export function isWholeWebp(bytes: Uint8Array): boolean {
  if (bytes.length < 20) return false;
  const says = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true) + 8;
  return says === bytes.length || says + (says % 2) === bytes.length;
}
