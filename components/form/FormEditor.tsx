'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react';
import { useFaultTitle } from '#components/office/fault-title.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { changeForm, createForm } from '#lib/features/form/actions.ts';
import type { EditedForm, FormChoice } from '#lib/features/form/view.ts';
import type { NewForm } from '#lib/features/new-form/view.ts';
import { newKey } from '#lib/shared/key.ts';
import { EditorFields } from './EditorFields.tsx';
import { faultSentence, faultsOf } from './fault-sentence.ts';
import type { FormWords } from './form-words.ts';
import { changeOf, newFormOf } from './given.ts';

type EditorProps = {
  locale: Locale;
  form: EditedForm;
  /** Given where the form is being made. */
  made?: NewForm;
  choices: readonly FormChoice[];
  names: Record<string, string>;
  words: FormWords;
  locked: boolean;
};

/** Changes a form; what contradicts the catalogue or another form is said above the fields. */
export function FormEditor({ locale, form, made, choices, names, words, locked }: EditorProps) {
  const router = useRouter();
  const [said, setSaid] = useState<{ good: boolean; lines: string[] }>({ good: true, lines: [] });
  const [waiting, start] = useTransition();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (said.lines.length > 0) summary.current?.focus();
  }, [said]);
  useFaultTitle(!said.good);
  const entries = Object.fromEntries(choices.map(({ entry, name }) => [entry, name]));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    start(async () => {
      const outcome = made
        ? await createForm({ locale, key: newKey(), input: newFormOf(made.domainCode, given) })
        : await changeForm({
            locale,
            key: newKey(),
            input: { id: form.id, version: form.version, ...changeOf(given) },
          });
      if (outcome.ok && made) {
        router.push(`${made.hrefBefore}/${outcome.answer.id}`);
        return;
      }
      if (outcome.ok) {
        setSaid({ good: true, lines: [words.saved] });
        router.refresh();
        return;
      }
      const faults = faultsOf(outcome.details).map((one) =>
        faultSentence(one, words.faults, { entries, forms: names }),
      );
      const plain = outcome.code === 'conflict' ? words.conflict : outcome.sentence;
      setSaid({ good: false, lines: faults.length > 0 ? faults : [plain] });
    });
  };
  return (
    <form className="stack form-editor" onSubmit={send}>
      <div ref={summary} tabIndex={-1} role={said.good ? 'status' : 'alert'} className={said.good ? 'sm' : 'note'}>
        {said.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <EditorFields form={form} made={made ?? null} choices={choices} words={words} locked={locked} />
      {locked ? null : (
        <button type="submit" className="btn main" disabled={waiting}>
          {made ? words.make : words.save}
        </button>
      )}
    </form>
  );
}
