export type SignState = 'fine' | 'suspicious' | 'returning' | 'approved' | 'returned';

const PATH: Record<SignState, string> = {
  fine: 'm4 10.5 4 4 8-9',
  approved: 'M5 9V6.5a5 5 0 0 1 10 0V9M3.5 9h13v8h-13Z',
  suspicious: 'M10 3 18 17H2ZM10 8v4.5M10 14.8v.1',
  returning: 'M8 5 3.5 9.5 8 14M4 9.5h8a4 4 0 0 1 0 7h-2',
  returned: 'M8 5 3.5 9.5 8 14M4 9.5h8a4 4 0 0 1 0 7h-2',
};

/** A cell's state as a shape and a word; the colour only repeats it. */
export function StateSign({ state, word }: { state: SignState; word: string }) {
  return (
    <span className={`sign ${state}`} title={word}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={PATH[state]} fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      <span className="vh">{word}</span>
    </span>
  );
}
