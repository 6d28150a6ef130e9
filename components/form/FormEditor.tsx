'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { changeForm } from '#lib/features/form/actions.ts';
import type { EditedForm, FormChoice } from '#lib/features/form/view.ts';
import { newKey } from '#lib/shared/key.ts';
import { EditorFields } from './EditorFields.tsx';
import { faultSentence, faultsOf } from './fault-sentence.ts';
import type { FormWords } from './form-words.ts';

type EditorProps = {
  locale: Locale;
  form: EditedForm;
  choices: readonly FormChoice[];
  names: Record<string, string>;
  words: FormWords;
  locked: boolean;
};

/** Changes a form; what contradicts the catalogue or another form is said above the fields. */
export function FormEditor({ locale, form, choices, names, words, locked }: EditorProps) {
  const router = useRouter();
  const [said, setSaid] = useState<{ good: boolean; lines: string[] }>({ good: true, lines: [] });
  const [waiting, start] = useTransition();
  const entries = Object.fromEntries(choices.map(({ entry, name }) => [entry, name]));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = { id: form.id, version: form.version, ...inputOf(new FormData(event.currentTarget)) };
    start(async () => {
      const outcome = await changeForm({ locale, key: newKey(), input });
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
      <div role="status" className={said.good ? 'sm' : 'sm cin'}>
        {said.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <EditorFields form={form} choices={choices} words={words} locked={locked} />
      {locked ? null : (
        <button type="submit" className="btn main" disabled={waiting}>
          {words.save}
        </button>
      )}
    </form>
  );
}

function inputOf(given: FormData) {
  return {
    nameZh: given.get('nameZh'),
    nameEn: given.get('nameEn'),
    indicatorCodes: given.getAll('entry'),
    opensAfterDays: Number(given.get('opensAfterDays')),
    dueAfterDays: Number(given.get('dueAfterDays')),
    reviewSteps: Number(given.get('reviewSteps')),
    active: given.get('active') === 'on',
  };
}
