'use client';

import { useField } from '#components/office/ActionForm.tsx';

type AmountProps = { name: string; label: string; initial: string; hidden?: boolean };

/** One number of the table, with what was wrong with it below. */
export function AmountInput({ name, label, initial, hidden = false }: AmountProps) {
  const { id, fault, value, described } = useField(name, undefined);
  if (hidden) return <input type="hidden" name={name} value={initial} />;
  return (
    <>
      <input
        id={id}
        name={name}
        className="tg-amount"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        defaultValue={value ?? initial}
        aria-label={label}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described}
      />
      {fault ? (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      ) : null}
    </>
  );
}
