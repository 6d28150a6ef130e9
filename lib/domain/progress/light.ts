import type { Light, Status } from '../vocabulary.ts';

const LIGHT_OF: Record<Status, Light> = {
  achieved: 'done',
  held: 'done',
  on_schedule: 'go',
  slightly_behind: 'slow',
  behind: 'late',
  missed: 'late',
  lost: 'late',
  moving_away: 'away',
  not_due: 'due',
  not_started: 'due',
  no_data: 'none',
  not_rated: 'none',
  watched: 'watch',
  level_only: 'watch',
};

export function lightOf(status: Status): Light {
  return LIGHT_OF[status];
}
