const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size as people say it: three digits at most, 1 KB being 1024 bytes. */
export function byteWords(bytes: number): string {
  let [value, at] = [bytes, 0];
  while (value >= 999.5 && at < UNITS.length - 1) {
    value /= 1024;
    at += 1;
  }
  const shown = value < 9.95 && at > 0 ? value.toFixed(1) : String(Math.round(value));
  return `${shown} ${UNITS[at]}`;
}
