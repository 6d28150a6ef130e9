/** Narrower than this the explanation stays above the table, where it stands without a script. */
const WIDE = 860;
const GAP = 8;

/** Puts the explanation beside the cell that it explains, and the reader into it. */
export function moveBeside(key: string): void {
  const panel = document.getElementById('why');
  const cell = document.getElementById(`c-${key}`);
  const room = panel?.parentElement;
  if (!panel || !room) return;
  for (const marked of room.querySelectorAll('[aria-expanded]')) marked.removeAttribute('aria-expanded');
  cell?.setAttribute('aria-expanded', 'true');
  if (cell && window.innerWidth >= WIDE) {
    const [frame, at] = [room.getBoundingClientRect(), cell.getBoundingClientRect()];
    panel.classList.add('beside');
    const most = Math.max(0, frame.width - panel.offsetWidth);
    const left = Math.min(most, Math.max(0, at.left - frame.left - panel.offsetWidth / 3));
    panel.style.left = `${left}px`;
    const isLow = at.bottom + panel.offsetHeight > window.innerHeight && at.top > panel.offsetHeight;
    panel.style.top = `${isLow ? at.top - frame.top - panel.offsetHeight - GAP : at.bottom - frame.top + GAP}px`;
  }
  panel.focus({ preventScroll: window.innerWidth >= WIDE });
}
