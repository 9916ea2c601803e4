@echo off
rem Starts Signalbox on Windows: finds a JDK 25, builds on first use, and keeps a start-up cache.
rem 'mvnw clean' removes what it made; after a change of sources run 'mvnw clean' or delete target\app.
setlocal enabledelayedexpansion
set "root=%~dp0"
set "app=%root%target\app"

set "home="
if defined SIGNALBOX_JAVA_HOME call :try "%SIGNALBOX_JAVA_HOME%"
if defined SIGNALBOX_JAVA_HOME if not defined home (
  echo signalbox: SIGNALBOX_JAVA_HOME is no JDK 25: '%SIGNALBOX_JAVA_HOME%' 1>&2
  exit /b 70
)
if not defined home if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%p in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  if not defined home for /d %%d in ("%%~p\*") do if not defined home call :try "%%~d"
)
if not defined home for /f "delims=" %%j in ('where java 2^>nul') do if not defined home call :try "%%~dpj.."
if not defined home (
  echo signalbox: no JDK 25 found; looked at JAVA_HOME, the usual folders and PATH 1>&2
  echo signalbox: install one, or name its folder: set SIGNALBOX_JAVA_HOME=C:\path\to\jdk-25 1>&2
  exit /b 70
)

if not exist "%app%\signalbox.ready" call :build
if not exist "%app%\signalbox.ready" exit /b 70

call :jars
set "cache="
if exist "%app%\signalbox.aot" set "cache=-XX:AOTCache="%app%\signalbox.aot" -Xlog:aot=off -Xlog:cds=off"
set "speed=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
for %%c in (backtest demo data) do if "%~1"=="%%c" set "speed=-XX:+UseParallelGC"
"%home%\bin\java" %speed% %cache% --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%classpath:~1%" org.signalbox.cli.Main %*
exit /b %errorlevel%

:jars
set "classpath="
for /f "delims=" %%j in ('dir /b "%app%\*.jar"') do set "classpath=!classpath!;%app%\%%j"
exit /b 0

:try
if not exist "%~1\bin\javac.exe" exit /b 1
findstr /r /c:"^JAVA_VERSION=\"25[\".+]" "%~1\release" >nul 2>nul && set "home=%~f1"
exit /b 0

:build
echo building Signalbox for the first use 1>&2
if not exist "%root%target" mkdir "%root%target"
set "JAVA_HOME=%home%"
call "%root%mvnw.cmd" --batch-mode --file "%root%pom.xml" --projects cli --also-make -Dmaven.test.skip=true -Djacoco.skip=true -Dcyclonedx.skip=true package >"%root%target\build.log" 2>&1
if errorlevel 1 (
  findstr /c:"ERROR" "%root%target\build.log" 1>&2
  echo signalbox: the build failed; the whole log: %root%target\build.log 1>&2
  exit /b 1
)
if exist "%app%" rmdir /s /q "%app%"
mkdir "%app%"
copy /y "%root%cli\target\app\*.jar" "%app%" >nul
if errorlevel 1 exit /b 1
copy /y "%root%cli\target\cli-*.jar" "%app%" >nul
if errorlevel 1 exit /b 1
call :jars
echo preparing fast starts 1>&2
"%home%\bin\java" -XX:AOTCacheOutput="%app%\signalbox.aot" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "%classpath:~1%" org.signalbox.cli.Main rehearse >"%root%target\rehearse.log" 2>&1
echo ready >"%app%\signalbox.ready"
exit /b 0
