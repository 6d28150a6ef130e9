'use client';

import { useState } from 'react';
import { EVIDENCE_EXTENSIONS } from '#lib/domain/evidence/kind.ts';
import { removeEvidence } from '#lib/features/evidence/actions.ts';
import type { EvidenceFile } from '#lib/features/evidence/view.ts';
import { newKey } from '#lib/shared/key.ts';
import type { Outcome } from '#lib/shared/outcome.ts';
import { useCell, useGrid, useParts } from './grid-context.tsx';

/** Files behind one cell. */
export function CellFiles({ id }: { id: string }) {
  const { view } = useGrid();
  const { key } = useParts(id).cell;
  const isOwn = ({ cell }: EvidenceFile) =>
    cell?.unitId === key.unitId && cell.indicatorCode === key.indicatorCode && cell.dimension === key.dimension;
  const { held } = useCell(id);
  return <Files begin={view.files.filter(isOwn)} fields={{ ...key }} locked={held.review === 'approved'} />;
}

/** Files behind the whole form. */
export function FormFiles() {
  const { view, say } = useGrid();
  return (
    <section className="gfiles">
      <h2>{say('formFiles')}</h2>
      <Files begin={view.files.filter(({ cell }) => cell === null)} fields={{}} locked={false} />
      <p className="ghint">{say('fileHint')}</p>
    </section>
  );
}

type FilesProps = { begin: readonly EvidenceFile[]; fields: Record<string, string>; locked: boolean };

function Files({ begin, fields, locked }: FilesProps) {
  const { view, say } = useGrid();
  const [files, setFiles] = useState(begin);
  const [said, setSaid] = useState('');
  const evidence = view.rights.evidence && !locked;

  async function add(file: File) {
    setSaid(say('uploading'));
    const form = new FormData();
    const sent = { submissionId: view.id, key: newKey(), locale: view.locale, ...fields };
    for (const [name, value] of Object.entries(sent)) form.set(name, value);
    form.set('file', file);
    const outcome: Outcome<EvidenceFile> | null = await fetch('/api/entry/evidence', { method: 'POST', body: form })
      .then((response) => response.json())
      .catch(() => null);
    if (outcome?.ok) setFiles((before) => [...before, outcome.answer]);
    setSaid(outcome?.ok ? '' : (outcome?.sentence ?? say('uploadFailed')));
  }

  async function remove(id: string) {
    const outcome = await removeEvidence({ locale: view.locale, key: newKey(), input: { submissionId: view.id, id } });
    if (outcome.ok) setFiles((before) => before.filter((file) => file.id !== id));
    setSaid(outcome.ok ? '' : outcome.sentence);
  }

  return (
    <div className="gev">
      {files.map((file) => (
        <span key={file.id}>
          <a href={file.href}>{file.name}</a> <small>{file.size}</small>
          {evidence ? (
            <button
              type="button"
              className="plain"
              aria-label={say('removeFile', { name: file.name })}
              onClick={() => void remove(file.id)}
            >
              ×
            </button>
          ) : null}
        </span>
      ))}
      {evidence ? (
        <label className="gadd">
          <input
            type="file"
            className="vh"
            accept={EVIDENCE_EXTENSIONS.map((extension) => `.${extension}`).join(',')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void add(file);
              event.target.value = '';
            }}
          />
          <span>{say('addFile')}</span>
        </label>
      ) : null}
      <output>{said}</output>
    </div>
  );
}
