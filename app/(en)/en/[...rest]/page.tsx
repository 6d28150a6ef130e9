import { notFound } from 'next/navigation';

/** Every address that names nothing, answered in the language it was asked in. */
export default function Unknown(): never {
  notFound();
}
