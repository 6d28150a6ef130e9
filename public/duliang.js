// What a page gains where scripts run. Everything here is an addition: pages are complete without it.
(() => {
  const root = document.documentElement;
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];

  // Storage may be forbidden; then a choice lasts as long as the page.
  const remember = (name, value) => {
    try {
      if (value) localStorage.setItem(`duliang-${name}`, value);
      else localStorage.removeItem(`duliang-${name}`);
    } catch {}
  };
  const recall = (name) => {
    try {
      return localStorage.getItem(`duliang-${name}`);
    } catch {
      return null;
    }
  };

  // Modes
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const isOn = {
    theme: () => (root.dataset.theme || (dark.matches ? 'dark' : '')) === 'dark',
    size: () => root.dataset.size === 'large',
  };
  const set = (mode, value) => {
    if (value) root.dataset[mode] = value;
    else delete root.dataset[mode];
  };
  const theme = recall('theme');
  if (theme === 'dark' || theme === 'light') set('theme', theme);
  if (recall('size') === 'large') set('size', 'large');
  const press = () => {
    for (const button of all('[data-mode]')) button.setAttribute('aria-pressed', String(isOn[button.dataset.mode]()));
  };
  for (const button of all('[data-mode]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { mode, value } = button.dataset;
      const next = isOn[mode]() ? (mode === 'theme' ? 'light' : '') : value;
      set(mode, next);
      remember(mode, next);
      press();
    });
  }
  dark.addEventListener('change', press);
  press();

  // Chart, table, or both
  const show = (view) => {
    for (const figure of all('[data-fig]')) {
      const twin = figure.querySelector('.twin');
      if (!twin) continue;
      figure.dataset.view = view;
      twin.open = view !== 'chart';
      for (const button of all('[data-view-to]', figure))
        button.setAttribute('aria-pressed', String(button.dataset.viewTo === view));
    }
  };
  const views = ['chart', 'table', 'both'];
  for (const switcher of all('[data-views]')) switcher.hidden = false;
  for (const button of all('[data-view-to]')) {
    button.addEventListener('click', () => {
      const before = button.getBoundingClientRect().top;
      show(button.dataset.viewTo);
      remember('view', button.dataset.viewTo);
      scrollBy(0, button.getBoundingClientRect().top - before);
    });
  }
  show(views.includes(recall('view')) ? recall('view') : 'chart');
  addEventListener('beforeprint', () => {
    for (const twin of all('.twin')) twin.open = true;
  });
  addEventListener('afterprint', () => show(recall('view') || 'chart'));

  // Copy and print
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('role', 'status');
  document.body.append(toast);
  const say = (text) => {
    toast.textContent = text;
    setTimeout(() => {
      toast.textContent = '';
    }, 4000);
  };
  // The clipboard is closed on plain http, which county networks still use.
  const copyOld = (text) => {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  };
  for (const button of all('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const address = new URL(button.dataset.copy, location.href).href;
      try {
        await navigator.clipboard.writeText(address);
      } catch {
        copyOld(address);
        button.focus();
      }
      say(button.dataset.done);
    });
  }
  for (const button of all('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }

  // Values of points, by pointer and by arrow keys
  for (const drawing of all('svg[data-steps]')) {
    const points = all('title', drawing).map((title) => ({ mark: title.parentNode, text: title.textContent, title }));
    if (!points.length) continue;
    for (const { title } of points) title.remove();
    const tip = document.createElement('output');
    tip.className = 'tip';
    tip.hidden = true;
    drawing.after(tip);
    let at = points.length - 1;
    const middle = (mark) => {
      const box = mark.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top };
    };
    const hide = () => {
      tip.hidden = true;
    };
    const reveal = (index) => {
      at = Math.min(Math.max(index, 0), points.length - 1);
      const frame = tip.parentNode.getBoundingClientRect();
      const place = middle(points[at].mark);
      tip.textContent = points[at].text;
      tip.hidden = false;
      const left = place.x - frame.left - tip.offsetWidth / 2;
      tip.style.left = `${Math.min(Math.max(left, 0), frame.width - tip.offsetWidth)}px`;
      tip.style.top = `${place.y - frame.top - tip.offsetHeight - 8}px`;
    };
    drawing.tabIndex = 0;
    drawing.addEventListener('pointermove', (event) => {
      const away = points.map(({ mark }) => Math.abs(middle(mark).x - event.clientX));
      reveal(away.indexOf(Math.min(...away)));
    });
    drawing.addEventListener('pointerleave', hide);
    drawing.addEventListener('focus', () => drawing.matches(':focus-visible') && reveal(at));
    drawing.addEventListener('blur', hide);
    drawing.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') return hide();
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: points.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      reveal(to);
    });
  }

  // Tables the reader may sort
  for (const table of all('table[data-sort]')) {
    const body = table.tBodies[0];
    const readCell = (row, column) => {
      const cell = row.cells[column];
      const text = cell.dataset.v ?? cell.textContent.trim();
      const number = Number(text.replace(/[,%]/g, '').replace('−', '-'));
      return text === '' || Number.isNaN(number) ? text : number;
    };
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'descending' ? 1 : -1;
        for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down === 1 ? 'ascending' : 'descending');
        const rows = [...body.rows].map((row) => ({ row, value: readCell(row, column) }));
        rows.sort((a, b) => {
          if (typeof a.value !== typeof b.value) return typeof a.value === 'number' ? -1 : 1;
          return typeof a.value === 'number'
            ? (a.value - b.value) * down
            : a.value.localeCompare(b.value, root.lang) * -down;
        });
        body.append(...rows.map(({ row }) => row));
      });
    });
  }
})();
