import type { CourseEntry } from '#lib/features/supervision-item/view.ts';

/** What happened, from the beginning on: when, what, who, and what was said. */
export function Course({ entries }: { entries: readonly CourseEntry[] }) {
  return (
    <ol className="sup-course">
      {entries.map(({ key, at, what, who, text, files, tone }) => (
        <li key={key} className={tone}>
          <p>
            <b>{what}</b> <span className="mut">{who}</span> <span className="dim sm">{at}</span>
          </p>
          {text ? <p className="sup-said">{text}</p> : null}
          {files.length > 0 ? (
            <ul className="sup-files">
              {files.map((file) => (
                <li key={file.id}>
                  <a href={file.href}>{file.name}</a> <small>{file.size}</small>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
