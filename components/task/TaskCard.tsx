import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Progress } from '#components/ui/Progress.tsx';
import type { Task } from '#lib/features/task/view.ts';
import { MarkSign } from './MarkSign.tsx';

/** A form to be filled: what, how far, until when, and the way into it. */
export function TaskCard({ task }: { task: Task }) {
  return (
    <li className="task">
      <DomainGlyph {...task.domain} />
      <div className="task-what">
        <h2>{task.title}</h2>
        <p className="mut sm">
          {task.filer ? `${task.filer} · ` : null}
          {task.what}
        </p>
        {task.marks.map(({ tone, text }) => (
          <p key={text} className={`task-mark ${tone} sm`}>
            <MarkSign tone={tone} />
            {text}
          </p>
        ))}
      </div>
      <Progress value={task.progress.filled} of={task.progress.asked} text={task.progress.text} />
      <p className="task-due sm">
        <b className={task.due.tone}>{task.due.left}</b>
        <span>{task.due.on}</span>
      </p>
      <a className={task.action.strong ? 'btn main' : 'btn line'} href={task.href}>
        {task.action.text}
        <span className="vh"> {task.title}</span>
      </a>
    </li>
  );
}
