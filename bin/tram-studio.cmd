@echo off
rem Starts TRAM Studio: the window without arguments, the command line with them.
rem Looks for a Java 25 or newer in JAVA_HOME, on the PATH and in the usual places.
setlocal EnableExtensions DisableDelayedExpansion
set "LEAST_VERSION=25"
set "FOUND_JAVA="
for %%I in ("%~dp0..") do set "STUDIO_HOME=%%~fI"

if exist "%STUDIO_HOME%\lib\javafx\" goto :installed
echo TRAM Studio is not built yet: run "mvn -DskipTests package" in "%STUDIO_HOME%", 1>&2
echo then start target\tram-studio\bin\tram-studio.cmd. 1>&2
exit /b 1
:installed

if defined JAVA_HOME call :accept "%JAVA_HOME%"
if not defined FOUND_JAVA for /f "delims=" %%J in ('where java 2^>nul') do (
    for %%K in ("%%~dpJ..") do call :accept "%%~fK"
)
if not defined FOUND_JAVA for %%D in (
    "%ProgramFiles%\Eclipse Adoptium"
    "%ProgramFiles%\Java"
    "%ProgramFiles%\Microsoft"
    "%ProgramFiles%\Zulu"
    "%ProgramFiles%\Amazon Corretto"
    "%ProgramFiles%\BellSoft"
    "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
    "%USERPROFILE%\.jdks"
    "%USERPROFILE%\.sdkman\candidates\java"
) do (
    for /d %%J in ("%%~D\*") do call :accept "%%~fJ"
)

if defined FOUND_JAVA goto :start
echo TRAM Studio needs Java %LEAST_VERSION% or newer, and none was found. 1>&2
echo Install a JDK %LEAST_VERSION%, for example from https://adoptium.net, or let JAVA_HOME name its folder. 1>&2
exit /b 1
:start

rem What "prepare" has left for this very Java. Where it does not fit, Java starts without it, and says nothing.
set "RUNTIME="
if exist "%FOUND_JAVA%\release" for /f "tokens=2 delims==" %%V in ('findstr /b /c:"JAVA_RUNTIME_VERSION=" "%FOUND_JAVA%\release"') do set "RUNTIME=%%~V"
set "ARCHIVE=%STUDIO_HOME%\lib\start-%RUNTIME%.aot"
set "ARCHIVE_OPTION="
if exist "%ARCHIVE%" set ARCHIVE_OPTION="-XX:AOTCache=%ARCHIVE%"

rem The engine's threads sleep while they wait. Elsewhere the program asks for that itself.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"

"%FOUND_JAVA%\bin\java.exe" "@%STUDIO_HOME%\lib\jvm.options" %ARCHIVE_OPTION% --module-path "%STUDIO_HOME%\lib\javafx" "-Dtramstudio.home=%STUDIO_HOME%" -classpath "%STUDIO_HOME%\lib\*" org.tramstudio.Main %*
exit /b %ERRORLEVEL%

rem Keeps a folder in FOUND_JAVA if the Java in it is new enough and none was found before.
:accept
if defined FOUND_JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do set "VERSION_TEXT=%%~V"
set "VERSION_TEXT=%VERSION_TEXT:"=%"
if %VERSION_TEXT% geq %LEAST_VERSION% set "FOUND_JAVA=%~1"
exit /b 0
