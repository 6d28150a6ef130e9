/** Of its own, and empty: the bundler would otherwise find that of the project around this folder. */
export function register(): void {}
