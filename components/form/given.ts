/** What the fields of the editor hold, as the writes take it. */
export function changeOf(given: FormData) {
  return { ...askedOf(given), active: given.get('active') === 'on' };
}

export function newFormOf(domainCode: string, given: FormData) {
  const [by, ofKind] = String(given.get('whose')).split('-');
  return {
    ...{ ...askedOf(given), domainCode, departmentCode: given.get('departmentCode'), ofKind },
    ...{ byDepartment: by === 'department', frequency: given.get('frequency'), atOnce: given.get('atOnce') === 'on' },
  };
}

function askedOf(given: FormData) {
  return {
    nameZh: given.get('nameZh'),
    nameEn: given.get('nameEn'),
    indicatorCodes: given.getAll('entry'),
    opensAfterDays: Number(given.get('opensAfterDays')),
    dueAfterDays: Number(given.get('dueAfterDays')),
    reviewSteps: Number(given.get('reviewSteps')),
  };
}
