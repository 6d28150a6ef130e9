/** What a screen that turns its own pages shows, and since when; pure, so that a clock that jumps is only a number. */
export type Rotation = { page: number; since: number; stopped: boolean };

export const PAGE_MS = 60_000;

/** The page after so many steps, of so many pages; the first comes after the last. */
export function stepped(page: number, by: number, pages: number): number {
  return pages > 0 ? (((page + by) % pages) + pages) % pages : 0;
}

/** The rotation at a moment. After a machine slept for hours it goes on by one page, and does not run through all of them. */
export function rotated(rotation: Rotation, pages: number, now: number): Rotation {
  const page = stepped(rotation.page, 0, pages);
  const isDue = !rotation.stopped && pages > 1 && now - rotation.since >= PAGE_MS;
  // A clock that was set back starts the minute again.
  if (now < rotation.since) return { ...rotation, page, since: now };
  if (isDue) return { ...rotation, page: stepped(page, 1, pages), since: now };
  return page === rotation.page ? rotation : { ...rotation, page };
}

/** One page on, or back, by hand. */
export function turned(rotation: Rotation, by: number, pages: number, now: number): Rotation {
  return { ...rotation, page: stepped(rotation.page, by, pages), since: now };
}

/** Stops where it is, or goes on with a whole minute. */
export function toggled(rotation: Rotation, now: number): Rotation {
  return { ...rotation, stopped: !rotation.stopped, since: now };
}
