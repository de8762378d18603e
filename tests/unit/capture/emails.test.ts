/** E-mail addresses as people write them to keep robots off, and whose they are. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { checkedEmail } from '../../../lib/capture/identity/email-address.ts';
import { emailsIn } from '../../../lib/capture/identity/emails.ts';
import { agreesWithName } from '../../../lib/capture/identity/own-emails.ts';
import { decodedEmail, emailBehind } from '../../../lib/capture/structured/encoded-email.ts';
import { lexiconData, phrasesOf } from '../../../lib/capture/text/lexicon.ts';
import { contentOf, readDocument } from './read-document.ts';

const documentOf = (html: string, url = 'https://uni.example/people/doe'): Document =>
  new JSDOM(html, { url }).window.document;

const inPage = (body: string): string[] => {
  const { page, structured } = contentOf(documentOf(body));
  return emailsIn(page, structured.encodedEmails).map((each) => each.value);
};
const found = (text: string): string[] => inPage(`<p>${text.replaceAll('<', '&lt;')}</p>`);

it('is read from a link that shows an icon alone', () => {
  expect(inPage('<p>Jane Doe</p><a href="mailto:%6A%61%6E%65@uni.example"><i></i></a>')).toEqual(['jane@uni.example']);
});

describe('an address', () => {
  it.each([
    'jane.doe@uni.example',
    'Jane.Doe@Uni.Example',
    'jane.doe (at) uni.example',
    'jane.doe [at] uni [dot] example',
    'jane.doe {AT} uni.example',
    'jane.doe<at>uni<dot>example',
    'jane.doe＠uni.example',
    'jane dot doe at uni dot example',
    'jane [dot] doe [at] uni [dot] example',
    'jane.doe @ uni.example',
    'jane.doe @ uni . example',
    'E-mail: jane.doe at uni.example',
    'jane.doe AT uni.example',
    'jane.doe AT uni DOT example',
    'jane.doe(a)uni.example',
    'jane.doe /at/ uni.example',
    'jane.doe_at_uni.example',
    'jane.doe-at-uni.example',
    'jane.doe *at* uni *dot* example',
    'jane.doe "at" uni "dot" example',
    'jane.doe(@)uni.example',
    'jane.doe [@] uni (.) example',
    'jane.doe[アットマーク]uni.example',
    'jane.doeアットマークuni.example',
    'jane.doe 골뱅이 uni 점 example',
    'jane.doe 골뱅이 uni.example',
    'E-mail: jane.doe%uni.example',
    'jane.doe%uni.example',
    'email jane.doeATuniDOTexample',
    'jane.doe@NOSPAM.uni.example',
    'jane.doe # uni.example（请将 # 换成 @）',
    'jane.doe@uni.REMOVETHIS.example',
    'elpmaxe.inu@eod.enaj',
    'jane.doe at the domain uni.example',
    'E-mail (@uni.example): jane.doe',
    '电子邮箱：jane.doe@uni.example',
    'Contact: <jane.doe@uni.example>.',
    'jane.doe@uni.example (preferred)',
    'Room 12 | jane.doe at uni.example | Tel. 555',
  ])('is read from "%s"', (text) => expect(found(text)).toEqual(['jane.doe@uni.example']));

  const ways = lexiconData.flatMap(({ language, at, dot }) =>
    phrasesOf(at).flatMap((sign) => phrasesOf(dot).map((point) => [language, sign, point] as const)),
  );

  it.each(ways)('is read in the words of %s: [%s], [%s]', (_, at, dot) => {
    expect(found(`jane.doe [${at}] uni [${dot}] example`)).toEqual(['jane.doe@uni.example']);
    expect(found(`jane.doe (${at}) uni.example`)).toEqual(['jane.doe@uni.example']);
    expect(found(`E-mail: jane.doe ${at} uni ${dot} example`)).toEqual(['jane.doe@uni.example']);
  });

  it.each([
    ['<span>jane.doe</span> <span>[at]</span> <span>uni.example</span>'],
    ['<div>jane.doe</div><div>[at]</div><div>uni.example</div>'],
    ['jane.doe<i style="display:none">nospam</i>@uni.example'],
    ['jane.doe@<i style="display:none">nospam</i>uni.example'],
    ['jane<i style="display:none">nospam</i>.doe@uni.example'],
    ['jane.doe@uni<i style="display:none">nospam</i>.example'],
    ['jane.doe&#64;uni&#46;example'],
    ['<a href="mailto:jane.doe%40uni.example?subject=x">write</a>'],
    ['<a href="mailto:jane.doe(at)uni.example">write</a>'],
    ['<a href="mailto:Jane%20Doe%20&lt;jane.doe@uni.example&gt;">write</a>'],
    ['<a href="MAILTO:%6a%61%6e%65%2e%64%6f%65@uni.example">write</a>'],
    ['<a href="javascript:linkTo_UnCryptMailto(%27nbjmup%2BkbofAvoj%5C%2Ffybnqmf%27);">write</a>'.replace('%5C', '')],
  ])('is put together from %s', (html) => {
    expect(inPage(html)).toEqual([html.includes('UnCrypt') ? 'jane@uni.example' : 'jane.doe@uni.example']);
  });

  it('is read from Cloudflare’s code, in an attribute or in the link', () => {
    expect(decodedEmail('2a404b444f6a5f4443044f524b475a464f')).toBe('jane@uni.example');
    expect(decodedEmail('not hexadecimal')).toBeUndefined();
    const link = 'https://uni.example/cdn-cgi/l/email-protection#2a404b444f6a5f4443044f524b475a464f';
    expect(emailBehind(link)).toBe('jane@uni.example');
    expect(inPage(`<a href="${link}">Write to me</a>`)).toEqual(['jane@uni.example']);
  });

  it('does not take in the label before its link', () => {
    expect(inPage('<p><b>Email</b><a href="mailto:jane.doe@uni.example">jane.doe@uni.example</a></p>')).toEqual([
      'jane.doe@uni.example',
    ]);
  });

  it('is each of several that share a domain', () => {
    expect(found('{jane.doe, j.roe}@uni.example')).toEqual(['jane.doe@uni.example', 'j.roe@uni.example']);
    expect(found('[jane.doe|j.roe] @ uni.example')).toEqual(['jane.doe@uni.example', 'j.roe@uni.example']);
  });

  it.each([
    'Look at example.org for more.',
    'We met at noon. Dot matrix printers were there.',
    'She is a professor at uni.example and works on tides.',
    'The stay-at-home.example project ran for years.',
    '@jane@social.example',
    'Growth of 50%sales.example is expected by all of us this year.',
    'see item (a) uni.example for what is meant by that sentence',
    'jane.doe@uni',
    'Kontakt: Sekretariat, Raum 12 am Institut.',
  ])('is not made of "%s"', (text) => expect(found(text)).toEqual([]));

  it('is not joined from a line and the one after it', () => {
    expect(inPage('<p>Write to jane.doe@uni.example<br>Office hours on Friday</p>')).toEqual(['jane.doe@uni.example']);
    expect(inPage('<div>Jane Doe</div><div>@janedoe.social.example</div>')).toEqual([]);
  });
});

it('refuses what is no address', () => {
  const texts = ['a@b', 'a..b@c.example', '@c.example', 'a@c.example,b@d.example', 'a%0d%0ab@c', 'a b@c.example'];
  expect(texts.filter((text) => checkedEmail(text) !== undefined)).toEqual([]);
});

const own = (body: string, name: string, url?: string): string[] => {
  const head = `<title>${name}</title><h1>${name}</h1>`;
  return readDocument(documentOf(head + body, url)).person.emails.map((each) => each.value);
};

describe('whose an address is', () => {
  it('is told by the name in it', () => {
    expect(own('<p>jdoe@uni.example, info@uni.example</p>', 'Jane Doe')).toEqual(['jdoe@uni.example']);
    expect(own('<p>{a.roe, jane.doe}@uni.example</p>', 'Jane Doe')).toEqual(['jane.doe@uni.example']);
    expect(own('<p>jane.doe at uni.example</p>', 'Jane Doe')).toEqual(['jane.doe@uni.example']);
    expect(own('<p>welcome at uni.example</p>', 'Jane Doe')).toEqual([]);
    expect(own('<p>Lecturer @ uni.example</p>', 'Jane Doe')).toEqual([]);
  });

  it.each([
    ['Jürgen Müller', 'juergen.mueller@uni.example'],
    ['Søren Ångström', 'soeren@uni.example'],
    ['Jane Quinn Doe', 'jqd@uni.example'],
    ['Jane Doe', 'jqd2@uni.example'],
    ['Ana Ruiz', 'aruiz@uni.example'],
  ])('is found to be of %s: %s', (name, email) => expect(agreesWithName(email, name)).toBe(true));

  it.each([
    ['Ann Smith', 'assistant@uni.example'],
    ['Ana Ruiz', 'management@uni.example'],
    ['Peter Ray', 'press@uni.example'],
  ])('is found not to be of %s: %s', (name, email) => expect(agreesWithName(email, name)).toBe(false));

  it('is not what a riddle writes', () => {
    expect(own('<p>j.d@uni.example (j=jane, d=doe)</p>', 'Jane Doe')).toEqual([]);
  });

  it.each([
    'Contact the webmaster ola@uni.example',
    'Assistant: ola.berg@uni.example',
    'Sekretariat: ola.berg@uni.example',
    'Secrétaire : ola.berg@uni.example',
    'Represented by the agent ola@agency.example',
    'Referees: ola.berg@uni.example',
    '秘書：ola.berg@uni.example',
    'Jabber: jane.doe@chat.example',
    'firstname.lastname@uni.example',
    'info@uni.example',
    'office-biology@uni.example',
  ])('is not theirs in "%s"', (text) => expect(own(`<p>${text}</p>`, 'Jane Doe')).toEqual([]));

  it('is another’s below another’s name', () => {
    const body = '<h2>References</h2><p>Prof. Ola Berg</p><p>University of Eastmere</p><p>berg@eastmere.example</p>';
    expect(own(body, 'Jane Doe')).toEqual([]);
  });

  it('is theirs when an office’s word stands before their own domain', () => {
    expect(own('<p>hello@janedoe.example</p>', 'Jane Doe')).toEqual(['hello@janedoe.example']);
    expect(own('<p>hello@tidewriter.example</p>', 'Jane Doe', 'https://tidewriter.example/')).toEqual([
      'hello@tidewriter.example',
    ]);
  });
});
