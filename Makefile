MVN := ./mvnw --quiet
BENCHED := strategy-dsl,backtester
LOADED := live-runner,server

.DEFAULT_GOAL := help
.PHONY: help check test bench load chat docs format golden clean

help: ## print these goals
	@sed -n 's/^\([a-z]*\): .*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

check: ## everything that must hold: format, lint, null, tests, architecture, poms
	$(MVN) verify

test: ## the tests alone
	$(MVN) test

bench: ## the JMH benchmarks; BENCH='name -f 1' picks some
	$(MVN) --projects $(BENCHED) -DskipTests package exec:exec@bench -Dbench.args='$(BENCH)'

load: ## latencies under load at fixed rates; SECONDS=10 is how long each lasts
	$(MVN) --projects $(LOADED) --also-make -DskipTests package exec:exec@load $(if $(SECONDS),-Dload.seconds=$(SECONDS))

chat: ## what the translator makes of 60 requests
	$(MVN) -pl ai-assistant -am test -Dtest=ChatBenchmarkTest -Dsurefire.failIfNoSpecifiedTests=false

docs: ## write the generated reference in docs/language anew
	$(MVN) -pl docs -am test -Dgolden.write=true -Dtest='*DocsTest' -Dsurefire.failIfNoSpecifiedTests=false

format: ## lay out the Java sources
	$(MVN) --non-recursive toolchains:select-jdk-toolchain@jdk25 dependency:copy@formatter exec:exec@format

golden: ## write the golden files anew; read the diff before you commit it
	$(MVN) test -Dgolden.write=true

clean: ## remove what was built
	$(MVN) clean
