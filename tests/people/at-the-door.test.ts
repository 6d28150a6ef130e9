import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { beginning, entriesOf, entryOver, needsSecondFactor } from '#lib/features/office-frame/view.ts';
import { deviceName } from '#lib/features/own-session/view.ts';
import { ownAddress } from '#lib/features/sign-in/schema.ts';
import { addressIn, networkOf, noteAddress, visitorsBy } from '#lib/server/client-address.ts';
import { cookieNames } from '#lib/server/cookie-names.ts';
import { signInHref } from '#lib/shared/office-routes.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the way back after signing in', () => {
  it.each(['/entry', '/en/review/s-1?show=all', '/admin/accounts?q=%E5%91%A8', '/'])('may lead to %s', (next) =>
    expect(ownAddress(next)).toBe(next),
  );

  it('is written as an address is', () => {
    expect(ownAddress('/板块/供水?年=2022')).toBe(encodeURI('/板块/供水?年=2022'));
    expect(ownAddress('/entry/../review')).toBe('/review');
    expect(ownAddress('/\u2028/x')).toBe('/%E2%80%A8/x');
  });

  it.each([
    ...['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '\\\\evil', 'entry'],
    ...['/\t/evil.example', '/entry\\..\\x', '/\n/evil.example', '/sign-in', '/en/sign-in?next=/x', '/sign-in/code'],
    ...['/.//evil.example', '/..//evil.example', '/entry/../../..//evil', '/x/../sign-in'],
    ...['', undefined, null, ['/entry'], `/${'a'.repeat(600)}`],
  ])('does not lead to %j', (next) => expect(ownAddress(next)).toBeNull());

  it('never leads to another host, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tail) => {
        const next = ownAddress(`/${tail}`);
        if (!next) return;
        expect(new URL(next, 'http://county.test').host).toBe('county.test');
        // A header takes no other letters; the answer would be a fault of the server.
        expect(next).toMatch(/^[\x21-\x7e]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is kept whole in the address of the sign-in', () => {
    const href = signInHref('en', '/en/entry/a?x=1&y=#z');
    expect(new URL(href, 'http://county.test').searchParams.get('next')).toBe('/en/entry/a?x=1&y=#z');
  });
});

describe('the cookie', () => {
  it('is held to this host and TLS by the browser itself, where there is TLS', () => {
    vi.stubEnv('DULIANG_ADDRESS', 'https://zhenxing.example.cn');
    expect(cookieNames()).toEqual({
      ...{ session: '__Host-duliang', step: '__Host-duliang-step', known: '__Host-duliang-known', secure: true },
    });
  });

  it('has a plain name on the plain HTTP of a county’s own network', () => {
    vi.stubEnv('DULIANG_ADDRESS', 'http://10.1.2.3:3000');
    expect(cookieNames()).toEqual({
      ...{ session: 'duliang', step: 'duliang-step', known: 'duliang-known', secure: false },
    });
  });
});

describe('the address of a visitor', () => {
  const noted = (headers: Record<string, string>) => {
    const request = { headers: { ...headers }, socket: { remoteAddress: '10.0.0.9' } } as unknown as IncomingMessage;
    noteAddress(request);
    return addressIn(new Headers(request.headers as Record<string, string>));
  };

  it('is that of the connection, whatever the browser says of itself', () => {
    expect(noted({})).toBe('10.0.0.9');
    expect(noted({ 'x-forwarded-for': '1.2.3.4', 'x-duliang-address': '5.6.7.8' })).toBe('10.0.0.9');
  });

  it('is what the reverse proxy adds, where one is said to stand in front, and not what came before it', () => {
    vi.stubEnv('DULIANG_PROXY', '1');
    expect(noted({ 'x-forwarded-for': '1.2.3.4, 192.168.1.7' })).toBe('192.168.1.7');
    expect(noted({})).toBe('10.0.0.9');
  });

  it.each([
    ['10.0.0.9', '10.0.0.9'],
    ['::ffff:10.0.0.9', '10.0.0.9'],
    ['2001:db8:0:7::9', '2001:db8:0:7::/64'],
    ['2001:0DB8::7:0:0:0:9', '2001:db8:0:7::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1:2:3:4:5:6:7.8.9.10', '1:2:3:4::/64'],
    ['1::5:6:7.8.9.10', '1:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s, since one line is given so many', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is nobody’s where a proxy has to stand in front and nobody said so', () => {
    expect(visitorsBy()).toBe('connection');
    vi.stubEnv('DULIANG_ADDRESS', 'https://zhenxing.example.cn');
    expect(visitorsBy()).toBe('nothing');
    vi.stubEnv('DULIANG_PROXY', '1');
    expect(visitorsBy()).toBe('proxy');
  });
});

describe('the menu', () => {
  const who = (roles: Role[], change: Partial<Person> = {}) => ({
    countyPath: 'u-C/',
    person: {
      kind: 'person' as const,
      id: 'p',
      grants: roles.map((role) => ({ role, unitPath: 'u-C/', departmentCode: null })),
      mustChangePassword: false,
      secondFactor: 'proved' as const,
      ...change,
    },
  });

  it.each([
    ['leader', ['office', 'compare', 'targets', 'supervision', 'publish', 'board'], 'office'],
    ['filer', ['supervision', 'entry'], 'entry'],
    ['first_reviewer', ['office', 'compare', 'targets', 'supervision', 'review'], 'review'],
    ['reviewer', ['office', 'compare', 'targets', 'supervision', 'review', 'board', 'admin'], 'review'],
    ['publisher', ['office', 'compare', 'targets', 'supervision', 'publish', 'board'], 'publish'],
    ['admin', ['board', 'admin'], 'admin'],
    ['grid_worker', [], 'account'],
  ] as const)('of a %s leads to %j, and begins at %s', (role, entries, page) => {
    expect(entriesOf(who([role]))).toEqual(entries);
    expect(beginning(who([role]))).toEqual({ page });
  });

  it.each([
    [{ page: 'office' }, 'office'],
    [{ page: 'office', part: 'units', id: '430581109' }, 'office'],
    [{ page: 'office', part: 'supervision', id: 'new' }, 'supervision'],
    [{ page: 'office', part: 'targets', id: 'WAT01' }, 'targets'],
    [{ page: 'entry', id: 'x' }, 'entry'],
    [{ page: 'accounts', id: 'x' }, 'admin'],
    [{ page: 'admin', part: 'audit' }, 'admin'],
    [{ page: 'account' }, undefined],
    [{ page: 'notices' }, undefined],
  ] as const)('marks over %j the entry %s', (here, entry) => {
    expect(entryOver(here)).toBe(entry);
  });

  it('is empty until the first password is replaced', () => {
    const fresh = who([...ROLES], { mustChangePassword: true });
    expect(entriesOf(fresh)).toEqual([]);
    expect(beginning(fresh)).toEqual({ page: 'account', part: 'password' });
  });

  it('has nothing of a role that lacks its second factor, which has to be set up first', () => {
    const careless = who(['reviewer'], { secondFactor: 'missing' });
    expect(entriesOf(careless)).toEqual([]);
    expect(needsSecondFactor(careless.person)).toBe(true);
    expect(beginning(careless)).toEqual({ page: 'account', part: 'second-factor' });
    expect(needsSecondFactor(who(['reviewer'], { secondFactor: 'exempt' }).person)).toBe(false);
    expect(needsSecondFactor(who(['filer'], { secondFactor: 'missing' }).person)).toBe(false);
  });
});

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537 Chrome/120 Safari/537 Edg/120', 'Edge · Windows'],
    ['Mozilla/5.0 (Linux; Android 13) Chrome/120 MicroMessenger/8 Mobile Safari', 'WeChat · Android'],
    ['Mozilla/5.0 (iPhone) Version/17 Mobile Safari/604', 'Safari · iOS'],
    ['Mozilla/5.0 (X11; Linux) Gecko Firefox/130', 'Firefox · Linux'],
    ['curl/8', null],
    ['', null],
    [null, null],
  ])('of %j is %s', (agent, name) => expect(deviceName(agent)).toBe(name));
});
