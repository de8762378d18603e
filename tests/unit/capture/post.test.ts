/** What someone is and where they are, in the manners in which pages say it. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

type Said = readonly [headline: string | undefined, organization: string | undefined];

function postIn(name: string, body: string, lang = 'en'): Said {
  const html = `<html lang="${lang}"><title>${name}</title><body>${body}</body></html>`;
  const { document } = new JSDOM(html, { url: 'https://pages.example.org/~x/' }).window;
  const { headline, organization } = readDocument(document).person;
  return [headline?.value, organization?.value];
}

/** A page with the name as its heading and these lines below. */
const under = (name: string, lines: readonly string[]): string =>
  `<h1>${name}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`;

interface Case {
  lang: string;
  name: string;
  lines: readonly string[];
  said: Said;
}

const linesByTheName: Case[] = [
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Associate Professor', 'Department of Geology', 'University of Eastmere', 'P.O. Box 12, Eastmere 40012'],
    said: ['Associate Professor', 'University of Eastmere'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Associate Professor of Geology, University of Eastmere'],
    said: ['Associate Professor of Geology', 'University of Eastmere'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Senior Software Engineer @ Tidewater'],
    said: ['Senior Software Engineer', 'Tidewater'],
  },
  { lang: 'en', name: 'Maren Holt', lines: ['Product Designer at Nimbus'], said: ['Product Designer', 'Nimbus'] },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Eastmere Institute of Technology', 'PhD Candidate in Robotics'],
    said: ['PhD Candidate in Robotics', 'Eastmere Institute of Technology'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Partner | Hale & Morrow LLP | Eastmere'],
    said: ['Partner', 'Hale & Morrow LLP'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Consultant Cardiologist', 'Eastmere General Hospital', 'Outpatient Clinic, Level 2'],
    said: ['Consultant Cardiologist', 'Eastmere General Hospital'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Curator of Textiles', 'Harbour Museum'],
    said: ['Curator of Textiles', 'Harbour Museum'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['Professor (emerita), Dept. of History, Northgate College'],
    said: ['Professor (emerita)', 'Northgate College'],
  },
  {
    lang: 'de',
    name: 'Maren Holt',
    lines: ['Wissenschaftliche Mitarbeiterin', 'Lehrstuhl für Geologie', 'Universität Ostmeer'],
    said: ['Wissenschaftliche Mitarbeiterin', 'Universität Ostmeer'],
  },
  {
    lang: 'de',
    name: 'Maren Holt',
    lines: ['Professorin für Geologie an der Universität Ostmeer'],
    said: ['Professorin für Geologie', 'Universität Ostmeer'],
  },
  {
    lang: 'fr',
    name: 'Maren Holt',
    lines: ['Maîtresse de conférences en géologie', 'Université de Valombre', 'Laboratoire des Marées'],
    said: ['Maîtresse de conférences en géologie', 'Université de Valombre'],
  },
  {
    lang: 'fr',
    name: 'Maren Holt',
    lines: ["Maître de conférence à l'université de Valombre, chercheuse au laboratoire MAREE, enseignante à l'UFR"],
    said: ['Maître de conférence', 'université de Valombre'],
  },
  {
    lang: 'es',
    name: 'Maren Holt',
    lines: ['Catedrática de Universidad (Professor)', 'Departamento de Geología', 'Universidad de Valdemar'],
    said: ['Catedrática de Universidad (Professor)', 'Universidad de Valdemar'],
  },
  {
    lang: 'es',
    name: 'Maren Holt',
    lines: ['Profesora titular en la Universidad de Valdemar'],
    said: ['Profesora titular', 'Universidad de Valdemar'],
  },
  {
    lang: 'it',
    name: 'Maren Holt',
    lines: ['Professoressa associata di Geologia', 'Dipartimento di Scienze', 'Università di Valmare'],
    said: ['Professoressa associata di Geologia', 'Università di Valmare'],
  },
  {
    lang: 'pt',
    name: 'Maren Holt',
    lines: ['Professora Adjunta', 'Departamento de Geologia', 'Universidade de Valmar'],
    said: ['Professora Adjunta', 'Universidade de Valmar'],
  },
  {
    lang: 'nl',
    name: 'Maren Holt',
    lines: ['Universitair docent Geologie', 'Universiteit Oostmeer'],
    said: ['Universitair docent Geologie', 'Universiteit Oostmeer'],
  },
  {
    lang: 'ja',
    name: '水原 朋香',
    lines: ['東潮大学 理学部 教授'],
    said: ['教授', '東潮大学'],
  },
  {
    lang: 'ja',
    name: '水原 朋香',
    lines: ['准教授', '東潮大学大学院工学研究科'],
    said: ['准教授', '東潮大学'],
  },
  { lang: 'zh', name: '林知远', lines: ['副教授', '东潮大学地质系'], said: ['副教授', '东潮大学'] },
  { lang: 'zh', name: '林知远', lines: ['东潮大学 教授、博士生导师'], said: ['教授', '东潮大学'] },
  { lang: 'ko', name: '김한별', lines: ['교수', '동해대학교 지질학과'], said: ['교수', '동해대학교'] },
  {
    lang: 'ar',
    name: 'سلمى الحداد',
    lines: ['أستاذة مشاركة', 'جامعة الساحل'],
    said: ['أستاذة مشاركة', 'جامعة الساحل'],
  },
  { lang: 'fa', name: 'نگار دریایی', lines: ['استادیار', 'دانشگاه ساحل'], said: ['استادیار', 'دانشگاه ساحل'] },
];

const prose: Case[] = [
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: ['I work as a developer at Nimbus, near the sea and the office of the Harbour Association that I help.'],
    said: ['developer', 'Nimbus'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: [
      'Maren Holt is a professor of geology at the University of Eastmere, where she leads the tide lab. She received her PhD from Northgate College in 2004.',
    ],
    said: ['professor of geology', 'University of Eastmere'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: [
      'I am a third-year PhD student in the School of Computing at Northgate University, advised by Ola Berg. Before that, I was a research engineer at Tidewater Systems.',
    ],
    said: ['third-year PhD student', 'Northgate University'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: [
      'I started my career as a teacher at Hill School in 1998. I then worked as a programmer for several companies.',
      'Today I work as a data analyst at Tidewater Systems and live by the sea.',
    ],
    said: ['data analyst', 'Tidewater Systems'],
  },
  {
    lang: 'en',
    name: 'Maren Holt',
    lines: [
      'Hi! I’m Maren, a designer based in Eastmere. Currently I lead the design team at Nimbus, and previously I was an illustrator at the Harbour Press.',
    ],
    said: ['designer', 'Nimbus'],
  },
  {
    lang: 'fr',
    name: 'Maren Holt',
    lines: [
      'Après des études de biologie, j’ai travaillé comme programmeuse au sein de plusieurs entreprises, puis comme formatrice.',
      'Aujourd’hui, j’exerce mon métier de développeuse au sein de Valombre Logiciels.',
    ],
    said: ['développeuse', 'Valombre Logiciels'],
  },
  {
    lang: 'de',
    name: 'Maren Holt',
    lines: [
      'Maren Holt studierte Geologie an der Universität Westberg und war von 2004 bis 2010 Assistentin in Nordheim. Heute ist sie Leiterin der Abteilung Küste am Institut für Gezeiten.',
    ],
    said: ['Leiterin der Abteilung Küste', 'Institut für Gezeiten'],
  },
  {
    lang: 'es',
    name: 'Maren Holt',
    lines: [
      'Maren Holt es investigadora en el Instituto de las Mareas. Fue profesora en la Universidad de Valdemar hasta 2015.',
    ],
    said: ['investigadora', 'Instituto de las Mareas'],
  },
  {
    lang: 'it',
    name: 'Maren Holt',
    lines: [
      'Maren Holt è ricercatrice presso l’Istituto delle Maree dal 2019. Ha lavorato come guida al Museo del Porto.',
    ],
    said: ['ricercatrice', 'Istituto delle Maree'],
  },
  {
    lang: 'nl',
    name: 'Maren Holt',
    lines: [
      'Maren Holt werkt als onderzoeker bij het Instituut voor Getijden. Eerder was zij docent aan de Hogeschool Oostmeer.',
    ],
    said: ['onderzoeker', 'Instituut voor Getijden'],
  },
];

const read = ({ lang, name, lines }: Case): Said => postIn(name, under(name, lines), lang);
const titled = (cases: readonly Case[]): [string, Case][] => cases.map((each) => [each.lines.join(' / '), each]);

describe('the lines by the name', () => {
  it.each(titled(linesByTheName))('%s', (_, each) => expect(read(each)).toEqual(each.said));

  it('may stand in a table’s cells and a definition list', () => {
    const rows =
      '<h1>Maren Holt</h1><table><tr><th>Position</th><td>Lecturer in Geology</td></tr><tr><th>Institution</th><td>Northgate College</td></tr></table>';
    expect(postIn('Maren Holt', rows)).toEqual(['Lecturer in Geology', 'Northgate College']);
  });

  it('may stand above the name', () => {
    const body =
      '<p>University of Eastmere</p><p>Department of Geology</p><h1>Maren Holt</h1><p>Reader in Marine Geology</p>';
    expect(postIn('Maren Holt', body)).toEqual(['Reader in Marine Geology', 'University of Eastmere']);
  });

  it('may share the line with the name', () => {
    expect(postIn('Maren Holt', '<h1>Maren Holt, Professor of Geology</h1><p>University of Eastmere</p>')).toEqual([
      'Professor of Geology',
      'University of Eastmere',
    ]);
  });

  it('are not the post of a supervisor, nor what a menu says', () => {
    const body =
      '<ul><li><a href="/a">Faculty</a></li><li><a href="/b">Dean’s Office</a></li><li><a href="/c">Students</a></li></ul>' +
      '<h1>Maren Holt</h1><p>PhD student</p><p>Supervisor: Prof. Ola Berg, Northgate College</p><p>University of Eastmere</p>';
    expect(postIn('Maren Holt', body)).toEqual(['PhD student', 'University of Eastmere']);
  });
});

describe('the sentences about the person', () => {
  it.each(titled(prose))('%s', (_, each) => expect(read(each)).toEqual(each.said));
});

describe('a CV', () => {
  it('says by its open entry what someone is', () => {
    const body =
      '<h1>Maren Holt</h1><h2>Experience</h2>' +
      '<div><h3>Senior Analyst</h3><p>Tidewater Systems</p><p>2019 – present</p></div>' +
      '<div><h3>Analyst</h3><p>Nimbus Group</p><p>2014 – 2019</p></div>' +
      '<h2>Education</h2><div><p>MSc Statistics, University of Eastmere, 2014</p></div>';
    expect(postIn('Maren Holt', body)).toEqual(['Senior Analyst', 'Tidewater Systems']);
  });

  it('gives the latest where the order is turned', () => {
    const body =
      '<h1>Maren Holt</h1><h2>Employment</h2><ul><li>2004 – 2010 Lecturer, Northgate College</li>' +
      '<li>2010 – 2018 Reader, Northgate College</li><li>since 2018 Professor, University of Eastmere</li></ul>';
    expect(postIn('Maren Holt', body)).toEqual(['Professor', 'University of Eastmere']);
  });

  it('does not take a committee for a post', () => {
    const body =
      '<h1>Maren Holt</h1><h2>Positions</h2><ul><li>2020 – present: Member, Library Committee, Northgate College</li>' +
      '<li>2015 – present: Professor of History, University of Eastmere</li></ul>';
    expect(postIn('Maren Holt', body)).toEqual(['Professor of History', 'University of Eastmere']);
  });
});
