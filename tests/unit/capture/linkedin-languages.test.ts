/** LinkedIn speaks the language of who looks, not of whom they look at: its cards are told in all that capture knows. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

interface Interface {
  experience: string;
  dates: string;
  education: string;
  years: string;
  skills: string;
  /** What stands on the page and is not about the person. */
  besides: string[];
}

const interfaces: Record<string, Interface> = {
  en: {
    experience: 'Experience',
    dates: 'Mar 2019 - Present · 7 yrs',
    education: 'Education',
    years: '2010 - 2014',
    skills: 'Skills',
    besides: ['Activity', 'Interests', 'Recommendations'],
  },
  de: {
    experience: 'Berufserfahrung',
    dates: 'März 2019–Heute · 7 Jahre',
    education: 'Ausbildung',
    years: '2010–2014',
    skills: 'Kenntnisse',
    besides: ['Aktivitäten', 'Interessen', 'Empfehlungen'],
  },
  fr: {
    experience: 'Expérience',
    dates: 'mars 2019 - aujourd’hui · 7 ans',
    education: 'Formation',
    years: '2010 - 2014',
    skills: 'Compétences',
    besides: ['Activité', 'Centres d’intérêt', 'Recommandations'],
  },
  es: {
    experience: 'Experiencia',
    dates: 'mar. 2019 - actualidad · 7 años',
    education: 'Educación',
    years: '2010 - 2014',
    skills: 'Aptitudes',
    besides: ['Actividad', 'Intereses', 'Recomendaciones'],
  },
  it: {
    experience: 'Esperienza',
    dates: 'mar 2019 - Presente · 7 anni',
    education: 'Formazione',
    years: '2010 - 2014',
    skills: 'Competenze',
    besides: ['Attività', 'Interessi', 'Referenze'],
  },
  pt: {
    experience: 'Experiência',
    dates: 'mar. de 2019 - o momento · 7 anos',
    education: 'Formação acadêmica',
    years: '2010 - 2014',
    skills: 'Competências',
    besides: ['Atividades', 'Interesses', 'Recomendações'],
  },
  nl: {
    experience: 'Ervaring',
    dates: 'mrt. 2019 - heden · 7 jaar',
    education: 'Opleiding',
    years: '2010 - 2014',
    skills: 'Vaardigheden',
    besides: ['Activiteit', 'Interesses', 'Aanbevelingen'],
  },
  ja: {
    experience: '職務経歴',
    dates: '2019年3月 - 現在 · 7年',
    education: '学歴',
    years: '2010年 - 2014年',
    skills: 'スキル',
    besides: ['アクティビティ', '推薦'],
  },
  zh: {
    experience: '工作经历',
    dates: '2019年3月 - 至今 · 7 年',
    education: '教育经历',
    years: '2010 - 2014',
    skills: '技能',
    besides: ['动态', '关注', '推荐信'],
  },
  ko: {
    experience: '경력',
    dates: '2019년 3월 - 현재 · 7년',
    education: '학력',
    years: '2010년 - 2014년',
    skills: '보유기술',
    besides: ['활동', '관심분야', '추천서'],
  },
  ar: {
    experience: 'الخبرة',
    dates: 'مارس 2019 - الحالي · 7 سنوات',
    education: 'التعليم',
    years: '2010 - 2014',
    skills: 'المهارات',
    besides: ['النشاط', 'الاهتمامات', 'التوصيات'],
  },
  fa: {
    experience: 'تجربه',
    dates: 'مارس ۲۰۱۹ - اکنون · ۷ سال',
    education: 'تحصیلات',
    years: '۲۰۱۰ - ۲۰۱۴',
    skills: 'مهارت‌ها',
    besides: ['فعالیت', 'علاقه‌مندی‌ها', 'توصیه‌ها'],
  },
};

const card = (heading: string, lines: string): string =>
  `<section><h2>${heading}</h2><ul><li>${lines}</li></ul></section>`;

const pageIn = (language: string, { experience, dates, education, years, skills, besides }: Interface): string =>
  `<html lang="${language}"><title>Ottilie Varga | LinkedIn</title><main>
  <section><h1>Ottilie Varga</h1><div>Keeping old beans young</div></section>
  ${besides.map((heading) => card(heading, '<b>Cleo Marchetti</b><p>Professor, Northmere 2015 - 2018</p>')).join('')}
  ${card(experience, `<b>Head of Collections</b><p>Harrowgate Seed Library</p><p>${dates}</p>`)}
  ${card(education, `<b>Larkham</b><p>Botany</p><p>${years}</p>`)}
  ${card(skills, '<b>Plant Taxonomy</b>')}</main></html>`;

describe.each(Object.entries(interfaces))('a profile seen in %s', (language, words) => {
  const { document } = new JSDOM(pageIn(language, words), { url: 'https://www.linkedin.com/in/ottilie-varga' }).window;
  const { person, facts } = readDocument(document);

  it('gives the post that goes on, the studies and the skills', () => {
    expect(facts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: 'position',
          title: 'Head of Collections',
          organization: 'Harrowgate Seed Library',
          start: '2019-03',
          ongoing: true,
        }),
        expect.objectContaining({ kind: 'education', organization: 'Larkham', start: '2010', end: '2014' }),
        expect.objectContaining({ quote: 'Plant Taxonomy' }),
      ]),
    );
    expect(person.organization?.value).toBe('Harrowgate Seed Library');
  });

  it('passes over what is not about them', () => {
    expect(facts.filter(({ quote }) => /Cleo|Northmere/.test(quote))).toEqual([]);
  });
});
