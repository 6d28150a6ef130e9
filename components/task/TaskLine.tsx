import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import type { Task } from '#lib/features/task/view.ts';

/** A form that others have in hand, or that is approved. */
export function TaskLine({ task }: { task: Task }) {
  return (
    <li className="task">
      <DomainGlyph {...task.domain} size="s" />
      <div className="task-what">
        <h3>{task.title}</h3>
        <p className="mut sm">
          {task.filer ? `${task.filer} · ` : null}
          {task.what}
        </p>
      </div>
      <p className="sm">{task.state.text}</p>
      <p className="sm mut">{task.state.at}</p>
      <a className="task-look" href={task.href}>
        {task.action.text}
        <span className="vh"> {task.title}</span>
      </a>
    </li>
  );
}
