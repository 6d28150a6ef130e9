const LONGEST = 120;

/** Turns the direction of text round or draws nothing: with them "gpj.exe" can be made to read "exe.jpg". */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
/** What no file system of Windows takes in a name. */
const RESERVED = /[<>:"|?*]/g;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name under which a file is kept and handed out again: its last part only, without what cannot be seen and
 * what a file system refuses, at most 120 characters with the extension kept. Empty where nothing is left of it.
 */
export function fileNameOf(given: string): string {
  const last = given.normalize('NFC').replace(UNSEEN, '').split(/[/\\]/).at(-1) ?? '';
  const bare = last
    .replace(RESERVED, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const name = DEVICE.test(bare) ? `_${bare}` : bare;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = [...name.slice(0, name.length - extension.length)].slice(0, LONGEST - extension.length);
  return stem.join('').trimEnd() + extension;
}

/** Lower-case extension without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Value of a Content-Disposition header that always saves and never shows; RFC 6266 with the name twice. */
export function attachmentOf(name: string, what = 'evidence'): string {
  const plain = `${what}.${extensionOf(name) || 'bin'}`;
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
