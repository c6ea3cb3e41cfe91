import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage', '.data', '.cache', '**/__generated__/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Interfaces of ports answer promises; an implementation that needs no await is not a defect.
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only platform/env reads the environment.' },
      ],
    },
  },
  { files: ['platform/env/**', 'test/**', 'bench/**', 'cli/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['cli/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
