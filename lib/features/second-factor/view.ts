import { encode } from 'uqr';

export type Secret = {
  /** For typing by hand, in groups of four. */
  text: string;
  /** The squares of the QR code as one outline, in a field of `size` × `size`. */
  picture: { size: number; path: string };
};

/** What an authenticator is shown. It names the account by its owner, not by the address the library made up. */
export function secretOf(address: string, owner: string): Secret {
  const url = new URL(address);
  const issuer = url.searchParams.get('issuer') ?? '';
  const secret = url.searchParams.get('secret') ?? '';
  const label = encodeURIComponent(`${issuer}:${owner}`);
  const { data, size } = encode(`otpauth://totp/${label}?${url.searchParams}`, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { text: secret.match(/.{1,4}/g)?.join(' ') ?? '', picture: { size, path } };
}
