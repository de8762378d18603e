/** What is private, whoever published it, and what only sounds like it. */
import { describe, expect, it } from 'vitest';
import { sensitivityOf } from '../../../lib/capture/facts/classify.ts';
import { languagesOf } from '../../../lib/capture/text/language.ts';
import { lexiconFor } from '../../../lib/capture/text/lexicon.ts';
import { wordsOf } from '../../../lib/capture/text/phrases.ts';

const whyIn = (language: string, text: string) =>
  sensitivityOf(wordsOf(text), lexiconFor([language, ...languagesOf(text, language)]));

describe('private', () => {
  it.each([
    ['en', 'family', 'She lives in Saltby with her husband and two children.'],
    ['en', 'health', 'He fell ill in 2012 and took a year away.'],
    ['en', 'age', 'I am 34 years old.'],
    ['en', 'home', 'Home address: 4 Mill Lane, Saltby'],
    ['en', 'religion', 'She is a devout member of her parish.'],
    ['en', 'crime', 'In 1998 he was arrested at a protest.'],
    ['en', 'personal-social', 'Follow me on Instagram.'],
    ['de', 'family', 'Sie ist verheiratet und hat zwei Kinder.'],
    ['de', 'age', 'geboren am 4. Mai 1990 in Ostrau'],
    ['de', 'health', 'Im Jahr darauf erkrankte er schwer.'],
    ['fr', 'family', 'Mariée, deux enfants.'],
    ['fr', 'age', 'J’ai 34 ans.'],
    ['fr', 'health', 'Elle est tombée malade en 2012.'],
    ['es', 'family', 'Está casado y tiene dos hijos.'],
    ['es', 'age', 'Tengo 34 años.'],
    ['it', 'family', 'Sposata, con due figli.'],
    ['it', 'age', 'nato il 4 maggio 1990'],
    ['pt', 'family', 'É casada e mãe de dois filhos.'],
    ['pt', 'home', 'Telefone celular: 55 5555'],
    ['nl', 'family', 'Zij is getrouwd en heeft twee kinderen.'],
    ['nl', 'religion', 'Ik ben gelovig.'],
    ['ja', 'family', '妻と二人で暮らしています。'],
    ['ja', 'age', '生年月日：1990年5月4日'],
    ['zh', 'politics', '政治面貌：群众'],
    ['zh', 'family', '婚姻状况：已婚'],
    ['ko', 'age', '생년월일 1990년 5월 4일'],
    ['ko', 'religion', '종교: 기독교'],
    ['ar', 'family', 'الحالة الاجتماعية: متزوج'],
    ['fa', 'age', 'تاریخ تولد: ۱۳۶۰'],
  ])('%s, %s: %s', (language, why, text) => expect(whyIn(language, text)).toBe(why));
});

describe('not private', () => {
  it.each([
    ['en', 'Professor of Religion at Northmoor University'],
    ['en', 'Her research asks what families with two incomes spend.'],
    ['en', 'He is often called the father of wetland ecology.'],
    ['en', 'A platform-agnostic library for maps'],
    ['en', 'She studies misinformation on Facebook.'],
    ['en', 'Chemotherapy and sleep: a trial with 400 patients'],
    ['en', 'Workshop in honour of his 60th birthday'],
    ['en', 'The oldest finds are 12,000 years old.'],
    ['en', 'My political science degree is from Saltby.'],
    ['en', 'Lecturer in Health Economics'],
    ['de', 'Professorin für Gläubigerschutz und Insolvenzrecht'],
    ['de', 'Konfession und Politik im 17. Jahrhundert'],
    ['fr', '10 ans d’expérience en gestion de projet'],
    ['fr', 'Soins infirmiers à domicile'],
    ['es', 'Historia de la Edad Media'],
    ['es', 'El padre de la geometría moderna'],
    ['it', 'Professoressa di biologia cellulare'],
    ['it', 'Storia dell’età moderna'],
    ['pt', 'Professor de biologia celular'],
    ['pt', 'História da Idade Média'],
    ['nl', 'Gescheiden inzameling van afval'],
    ['ja', '多国籍企業の研究'],
    ['ja', '家族と法に関する研究'],
    ['zh', '民族学教授'],
    ['zh', '老年人健康状况调查'],
    ['ko', '종교학과 교수'],
    ['ko', '이전과 다른 방법을 연구합니다.'],
    ['ar', 'أستاذ علم النفس المرضي'],
    ['fa', 'استاد ریاضیات مجرد'],
  ])('%s: %s', (language, text) => expect(whyIn(language, text)).toBeUndefined());
});
