import type { Task } from '#lib/features/task/view.ts';

const PATH: Record<Task['marks'][number]['tone'], string> = {
  returned: 'M9 3 4.5 7.5 9 12M5 7.5h8a4.5 4.5 0 0 1 0 9h-2',
  done: 'm4 10.5 4 4 8-9',
  plain: 'M4 10h12',
};

/** The shape beside the word, for eyes that do not tell the colours apart. */
export function MarkSign({ tone }: { tone: keyof typeof PATH }) {
  return (
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
      <path d={PATH[tone]} fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  );
}
