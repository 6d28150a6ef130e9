'use server';

import { redirect } from 'next/navigation';
import { translator } from '#lib/i18n/translator.ts';
import { act } from '#lib/server/act.ts';
import { askingState, formState, sentForm } from '#lib/server/form.ts';
import type { Order } from '#lib/server/gateway.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { type UnitEffect, unitEffectSentence } from '../unit-effect/view.ts';
import type { Changed } from '../unit-storing/mutations.ts';
import { closeUnit, createUnit, mergeUnits, moveUnit, renameUnit, reopenUnit } from './mutations.ts';
import { sentMerger, type Theirs, theirUnit, unitFault } from './view.ts';

type Sent = ReturnType<typeof sentForm>;

export async function createUnitByForm(_before: FormState, form: FormData): Promise<FormState> {
  return done(sentForm(form), (order) => createUnit(order));
}

export async function renameUnitByForm(_before: FormState, form: FormData): Promise<FormState> {
  return done(sentForm(form), (order) => renameUnit(order));
}

export async function moveUnitByForm(_before: FormState, form: FormData): Promise<FormState> {
  return done(sentForm(form), (order) => moveUnit(order));
}

export async function closeUnitByForm(_before: FormState, form: FormData): Promise<FormState> {
  return done(sentForm(form), (order) => closeUnit(order));
}

export async function mergeUnitsByForm(_before: FormState, form: FormData): Promise<FormState> {
  const sent = sentForm(form);
  return done(sent, (order) => mergeUnits({ ...order, input: sentMerger(sent.input) }));
}

export async function reopenUnitByForm(_before: FormState, form: FormData): Promise<FormState> {
  return done(sentForm(form), (order) => reopenUnit(order));
}

/** What it would do is read first; once it is done, the unit's own page says what became of it. */
async function done(sent: Sent, write: (order: Order) => Promise<Changed>): Promise<FormState> {
  const { locale, input } = sent;
  const t = translator(locale, 'unit');
  const outcome = await act(sent, write);
  if (outcome.ok) {
    const { id, series } = outcome.answer;
    redirect(`${officeHref(locale, { page: 'admin', part: 'units', id })}?series=${series}`);
  }
  const words = { title: t('asks'), submit: t('confirm') };
  const asking = askingState<UnitEffect>(input, outcome, words, unitEffectSentence(locale));
  if (asking) return asking;
  const state = formState(input, outcome, unitFault(locale), () => ({ done: null }));
  const details = outcome.details as { theirs?: Theirs } | null;
  return details?.theirs ? theirUnit(state, details.theirs, locale) : state;
}
