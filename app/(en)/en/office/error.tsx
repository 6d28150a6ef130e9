'use client';

import { BrokenPage } from '#components/office/BrokenPage.tsx';
import words from '#lib/i18n/messages/en/office.json' with { type: 'json' };

export default function OfficeError({ reset }: { reset: () => void }) {
  return <BrokenPage words={words} home="/en/office" retry={reset} />;
}
