import { readFileSync } from 'node:fs';

/** A static page of a given size: the filler is written by the bench before this is built. */
export default function Page() {
  return <main>{JSON.parse(readFileSync('filler.json', 'utf8')) as string}</main>;
}
