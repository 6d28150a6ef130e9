/** Long enough to stand against guessing, short enough that hashing it costs nobody else's time. */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 128;
