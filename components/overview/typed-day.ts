/**
 * A day that is typed key by key is a whole day several times before it is the one that is meant, so it counts when it
 * is left or sent; one that is picked counts at once.
 */
export function typedDay() {
  let typing = false;
  return {
    /** Hears every key and press. */
    hear({ type, target }: Event): void {
      if (isDay(target)) typing = type === 'keydown';
    },
    /** Whether a field that has changed is not done with. */
    isUnfinished: (target: EventTarget | null): boolean => isDay(target) && typing,
    /** Whether the field that is left holds another day than it came with. */
    isDone(target: EventTarget | null): boolean {
      const done = isDay(target) && typing && target.value !== target.defaultValue;
      typing = false;
      return done;
    },
  };
}

function isDay(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'date';
}
