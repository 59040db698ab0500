// lifeworth, from the visitor's numbers to the two charts in the page.
