'use client';

import 'lifeworth/clv-calculator/define';
import { load } from 'lifeworth/clv';
import { useEffect } from 'react';
import { show } from '../../show.js';

export default function Page() {
  useEffect(() => {
    show(load);
  }, []);
  return (
    <>
      <output />
      <clv-calculator currency="EUR">Order value × orders per year × years</clv-calculator>
    </>
  );
}
