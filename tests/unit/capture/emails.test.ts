/** E-mail addresses as people write them to keep robots off, and whose they are. */
import { describe, expect, it } from 'vitest';
import '../../../lib/capture/index.ts';
import type { Block } from '../../../lib/capture/page/block.ts';
import { checkedEmail, emailsIn, ownEmails } from '../../../lib/capture/identity/emails.ts';
import { decodedEmail } from '../../../lib/capture/structured/encoded-email.ts';

const blockOf = (text: string, links: Block['links'] = []): Block => ({
  index: 0,
  text,
  start: 0,
  end: text.length,
  box: { id: 0, parent: null, depth: 0, tag: 'p', region: 'main' },
  level: 0,
  continues: false,
  language: '',
  links,
  bold: [],
  italic: [],
  fontSize: 16,
});

const found = (text: string): string[] => emailsIn([blockOf(text)], []).map((each) => each.value);

describe('an address', () => {
  it.each([
    'jane.doe@uni.example',
    'Jane.Doe@Uni.Example',
    'jane.doe (at) uni.example',
    'jane.doe [at] uni [dot] example',
    'jane.doe {AT} uni.example',
    'jane.doe＠uni.example',
    'jane dot doe at uni dot example',
    'jane.doe(a)uni.example'.replace('(a)', ' @ '),
    'E-mail: jane.doe at uni.example',
    'jane.doe[アットマーク]uni.example',
    'jane.doe-at-uni.example',
    'E-mail: jane.doe%uni.example',
    'email jane.doeATuniDOTexample',
  ])('is read from "%s"', (text) => expect(found(text)).toEqual(['jane.doe@uni.example']));

  it('is read from a mailto link, decoded once', () => {
    const block = blockOf('write', [{ start: 0, end: 5, url: 'mailto:jane.doe%40uni.example?subject=x' }]);
    expect(emailsIn([block], []).map((each) => each.value)).toEqual(['jane.doe@uni.example']);
  });

  it('is read from Cloudflare’s code', () => {
    expect(decodedEmail('2a404b444f6a5f4443044f524b475a464f')).toBe('jane@uni.example');
    expect(decodedEmail('not hexadecimal')).toBeUndefined();
  });

  it('is not made of a sentence', () => {
    expect(found('Look at example.org for more.')).toEqual([]);
    expect(found('We met at noon. Dot matrix printers were there.')).toEqual([]);
  });
});

it('refuses what is no address', () => {
  const texts = ['a@b', 'a..b@c.example', '@c.example', 'a@c.example,b@d.example', 'a%0d%0ab@c', 'a b@c.example'];
  expect(texts.filter((text) => checkedEmail(text) !== undefined)).toEqual([]);
});

const own = (text: string, name: string): string[] =>
  ownEmails(emailsIn([blockOf(text)], []), name, text).map((each) => each.value);

describe('whose an address is', () => {
  it('is told by the name in it', () => {
    expect(own('jdoe@uni.example, info@uni.example', 'Jane Doe')).toEqual(['jdoe@uni.example']);
  });

  it('is not what a riddle writes', () => {
    expect(own('j.d@uni.example (j=jane, d=doe)', 'Jane Doe')).toEqual([]);
  });

  it('is not the webmaster’s, nor a pattern’s', () => {
    expect(own('Contact the webmaster ola@uni.example', 'Jane Doe')).toEqual([]);
    expect(own('firstname.lastname@uni.example', 'Jane Doe')).toEqual([]);
  });
});
