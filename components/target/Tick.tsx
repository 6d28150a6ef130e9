'use client';

import { useField } from '#components/office/ActionForm.tsx';

/** Ticks one target for the answer; its value is the version that was read. */
export function Tick({ code, version, label }: { code: string; version: number; label: string }) {
  const { value } = useField(`t.${code}`, undefined);
  return (
    <input
      type="checkbox"
      className="tg-tick"
      name={`t.${code}`}
      value={version}
      defaultChecked={value !== undefined}
      aria-label={label}
    />
  );
}
