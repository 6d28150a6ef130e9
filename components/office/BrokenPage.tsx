'use client';

type BrokenProps = {
  words: { broken: string; brokenText: string; retry: string; home: string };
  home: string;
  retry: () => void;
};

/** Stands where a page of the office could not be made: what happened, and two ways on. */
export function BrokenPage({ words, home, retry }: BrokenProps) {
  return (
    <main className="wrap desk" id="main">
      <h1 className="page-title">{words.broken}</h1>
      <p className="lead">{words.brokenText}</p>
      <p className="row">
        <button type="button" className="btn main" onClick={retry}>
          {words.retry}
        </button>
        <a className="btn" href={home}>
          {words.home}
        </a>
      </p>
    </main>
  );
}
