'use client';

import { useEffect, useState } from 'react';

type ToolsProps = {
  label: string;
  /** The day it is told of; nothing where the page says so already. */
  told: string;
  copy: string;
  copied: string;
  notCopied: string;
  print: string;
  csv: { href: string; text: string };
  /** The same view as a brief for a meeting. */
  brief: { href: string; text: string };
};

/** Takes the page along: its address, on paper, as a file. The first two need a script and are not there without. */
export function ViewTools({ label, told, copy, copied, notCopied, print, csv, brief }: ToolsProps) {
  const [runs, setRuns] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setRuns(true), []);
  const take = async () => setSaid((await copiedAddress()) ? copied : notCopied);
  return (
    <fieldset className="ov-tools">
      <legend className="vh">{label}</legend>
      {told ? <span className="dim sm">{told}</span> : null}
      {runs ? (
        <>
          <button type="button" className="btn" onClick={take}>
            {copy}
          </button>
          <button type="button" className="btn onpaper" onClick={() => window.print()}>
            {print}
          </button>
        </>
      ) : null}
      <a className="btn" href={brief.href}>
        {brief.text}
      </a>
      <a className="btn" href={csv.href} download>
        {csv.text}
      </a>
      <span role="status" className="sm">
        {said}
      </span>
    </fieldset>
  );
}

/** Browsers keep the clipboard from pages without TLS; there the older way still works. */
async function copiedAddress(): Promise<boolean> {
  const { href } = window.location;
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(href);
      return true;
    }
    const field = document.createElement('textarea');
    field.value = href;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  } catch {
    return false;
  }
}
