'use client';

import { useField } from './ActionForm.tsx';

/**
 * Yes or no. An empty box sends nothing, so whether anything was sent is asked of a field that always is: after a
 * refusal the box stands as it was sent.
 */
export function Tick(props: { name: string; label: string; hint?: string; defaultChecked: boolean; always: string }) {
  const { name, label, hint, defaultChecked, always } = props;
  const { id, value, described } = useField(name, hint);
  const isSent = useField(always, undefined).value !== undefined;
  const checked = isSent ? value === '1' : defaultChecked;
  return (
    <div className="field tick">
      <label htmlFor={id}>
        {/* A box keeps what it was drawn with; another key draws it anew. */}
        <input
          key={String(checked)}
          id={id}
          type="checkbox"
          name={name}
          value="1"
          defaultChecked={checked}
          aria-describedby={described}
        />
        {label}
      </label>
      {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
    </div>
  );
}

/** What whoever fills the form saw when it was drawn; after a conflict, what was shown beside it. */
export function Seen({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={useField(name, undefined).value ?? value} />;
}
