'use client';

import { useField } from '#components/office/ActionForm.tsx';

type Words = Record<'form' | 'lead' | 'all' | 'accepted' | 'objected' | 'text' | 'textHint', string>;
type AnswerProps = { words: Words; open: readonly { code: string; version: number }[] };

/** What is said to the ticked targets. `o.` names those nobody has answered yet, for one tick that means all of them. */
export function AnswerFields({ words, open }: AnswerProps) {
  const targets = useField('targets', undefined);
  const answer = useField('answer', undefined);
  const text = useField('text', words.textHint);
  const all = useField('all', undefined);
  const chosen = answer.value ?? 'accepted';
  return (
    <fieldset className="choices tg-answer">
      <legend>{words.form}</legend>
      <p className="mut sm">{words.lead}</p>
      {open.map(({ code, version }) => (
        <input key={code} type="hidden" name={`o.${code}`} value={version} />
      ))}
      {open.length > 0 ? (
        <label className="choice" id={targets.id}>
          <input type="checkbox" name="all" value="1" defaultChecked={all.value !== undefined} />
          {words.all}
        </label>
      ) : (
        <span id={targets.id} />
      )}
      {(['accepted', 'objected'] as const).map((value) => (
        <label key={`${value} ${chosen}`} className="choice">
          <input type="radio" name="answer" value={value} defaultChecked={chosen === value} />
          {words[value]}
        </label>
      ))}
      <div className="field wide">
        <label htmlFor={text.id}>{words.text}</label>
        <small id={`${text.id}-hint`}>{words.textHint}</small>
        <textarea
          id={text.id}
          name="text"
          rows={2}
          maxLength={500}
          defaultValue={text.value}
          aria-invalid={text.fault ? true : undefined}
          aria-describedby={text.described}
        />
        {text.fault ? (
          <span className="fault" id={`${text.id}-fault`}>
            {text.fault}
          </span>
        ) : null}
      </div>
    </fieldset>
  );
}
