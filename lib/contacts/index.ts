export * from './contact.ts';
export * from './interaction.ts';
